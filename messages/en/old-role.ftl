# A clinician reviews every line before use.
title = ten minutes with how it was
# Source: S4; Weissman 2018, the old role is mourned, also when the change was wanted
why = Even a change that we wanted can leave us missing how things were. It is all right to miss it. It is all right to feel two things at once.
ready = Shall we look back for a few minutes?
    .yes = Yes
    .no = Not tonight
    .leave = Leave this one out
ready-no = All right. It can wait. I will ask again another week.
left = All right, this one is left out. If you ever want to talk about it, { $therapist } will make room for it.
miss = What do you miss most? It may be a place, a person, or a part of the day.
hard = Was there also something about that time that was hard?
feel = When you think back now, what is there? Tap all that fits, then Done.
    .sad = Sadness
    .angry = Anger
    .scared = Fear
    .guilty = Guilt
    .relieved = Relief
    .thankful = Thanks
    .little = Not much at all
# Source: Weissman 2018, feelings about the loss are welcome; Lieberman 2007, a feeling that has a name weighs a little less
all-right = Nothing you feel about it is wrong. Feelings come and go. Giving them a name can take a little of their weight.
may_see = May { $therapist } read what you wrote?
day = Here is something to try. Take ten minutes with a thing from that time: a photo, a song, a place. Stop when you have had enough. When might you?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = All right. Pick an hour when you can rest after. If it gets heavy, put it away. /plan is there too. { $homework_count ->
    [0] I will ask what came up.
   *[other] You need not do two things in one week.
}
later = That is fine. You have looked at it tonight, and it can rest now.
