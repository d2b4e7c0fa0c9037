# A talk is rehearsed, never pushed. Who does not feel safe is led out. A clinician reviews this before use.

title = going through a talk ahead of time
# Source: S0, S3, S4 (hard talks are rehearsed first, in a safe place).
why = Going through a talk ahead of time can make it easier, if you ever have it. You can also decide not to.
with = Who would the talk be with?
safe = When you speak up with this person, do you feel safe?
    .yes = Yes
    .not-sure = Not always
    .no = No
take_up = Then we leave this talk. Good words are not the answer where it may not be safe, and /crisis shows who can help. Would you like { $therapist } to look at it with you, in private?
    .yes = Yes, please
    .not-now = Not now
left = Thank you for telling me. You need not do a thing about it today.
about = What is it about? One small thing, in one sentence.
begin = How might you begin? Write your first sentence as you would say it.
reply = What might they say to that? You can guess.
then = And what might you say then?
pause = If it gets heated, you may stop it. What could you say?
    .break = "I need a break."
    .later = "Let's talk later."
    .think = "I'll think about it."
    .own = Words of my own
may_see = May { $therapist } read this?
aloud = You might say your first sentence out loud once. How would you like that?
    .now = Now, by myself
    .session = In my session
    .not-now = Not now
aloud_now = Take a breath, and say it slowly. Then once more, a bit more softly. Change a word if it does not feel like yours.
thanks = Thank you. Trying it here counts, with or without a talk to follow.
