# A clinician reviews every line before use.
title = asking for one small piece of help
# Source: S2, S3; Weissman 2018, support in the new role; Flynn 2008, people say yes to a request more often than we expect
why = A change is hard to carry alone. Asking is hard too. Most of us think we will hear no, and we hear yes more often than we thought.
what = What is one small thing that would make your week lighter? A ride, an hour of rest, someone to sit with you.
someone = Is there someone you could ask, who has been safe and kind with you?
    .yes = Yes
    .no = No one right now
person = Who might it be? A first name is enough.
words = How could you say it? One line is enough, like: "Could you come with me on Friday?" It will not be sent.
may_see = May { $therapist } read what you wrote?
nobody = That is hard, and it is good to know. It is not a fault of yours. { $therapist } can think with you about where help could come from.
day = When might be a good time to ask?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = Good. They may say yes, no, or not now. A no is often about their week. The asking is your part, and it counts. { $homework_count ->
    [0] I will ask how it went.
   *[other] The other thing you agreed to can wait.
}
later = That is fine. You know now what would help. That is half of asking.
