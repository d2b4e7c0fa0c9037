# A clinician reviews this before use.

title = a note to yourself for the next change
# Source: S4; Weissman 2018 (what helped in this change is carried over to those that come).
why = Life will bring other changes. What you found out in this one can come along to the next.
coming = Do you see another change coming?
    .yes = Yes
    .maybe = Maybe
    .no = Not now
which = What is it, in a few words?
helped = What helped you in this change, even a bit? Tap all that fit, then Done.
    .people = Having people near
    .slow = Taking it slow
    .steady = Keeping some habits
    .asking = Asking for help
    .sad = Letting it be sad
    .learning = Learning something new
    .other = Something else
remember = If a friend stood before such a change, what would you tell them from your own time in it? One sentence.
may_see = May { $therapist } read this?
note = You might write that down as a note to yourself, for the next time. When might you try?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. You could read it to { $therapist }, if you like.
later = That is fine. What you wrote here is kept.
