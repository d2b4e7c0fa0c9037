title = talk about those days in your session
# Source: Weissman 2018 (the events around the death are gone through, and the feelings with them).
why = { $turn ->
    [0] This one touches a hard time, so it is up to you. You can skip any question, or type stop at any point.
    [1] Tonight's part is a tender one. It goes at your pace. Skip what you like, and type stop any time.
   *[2] A harder part is next, and you decide. Each question can be skipped. Typing stop ends it at once.
}
ready = It is about the days around your loss. Is tonight a good time for that?
    .yes = Yes
    .another-day = Another day
    .not-this = Leave this one out
ready-another-day = All right. I will ask again next week. Have a calm evening.
left = That is fine. I will leave it out. You and { $therapist } can come to it together, or not at all.
how = You need not tell how it happened. One moment is enough.
# Source: Jordan and McIntosh 2011 (questions of why and of guilt after a suicide).
what_if = After a loss like this, many people ask what they missed. You do not have to answer that tonight.
moment = Which moment of those days has stayed with you most? A few words will do.
felt = What did you feel then? Or did you feel nothing at all?
kind = Was there anything kind in those days? A hand, a meal, a song, someone who came.
may_see = May { $therapist } read what you wrote?
now = How is it for you now?
    .lighter = A bit lighter
    .same = Much the same
    .heavier = Heavier
    .numb = Not much feeling
heavier = Thank you for saying so. Something simple may help now: a warm drink, some air, a voice you like. If it stays heavy, /crisis shows who to call, day or night.
rest = Thank you. Let that be enough for tonight.
bring = Would you like to take this to { $therapist }? Then you do not carry it alone.
    .yes = Yes
    .no = Not for now
gently = All right. Nothing more needs doing tonight.
thanks = All right. If it comes up in the night, /crisis shows who to call.
