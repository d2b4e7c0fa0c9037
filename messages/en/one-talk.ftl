# A clinician reviews this before use.

title = looking slowly at one talk
# Source: S0, S4; Weissman 2018 (one real exchange is gone through step by step).
why = What we mean and what gets heard can be two things. Here you look at one talk slowly, by yourself. Nobody has to be right. You need not do a thing about it.
with = Think of one talk of late that stayed with you. Who was it with?
said = What was said, as near to the words as you can? One or two lines are enough.
meant = What did you mean to say?
heard = What do you think the other person heard?
    .as-meant = What I meant
    .part = A part of it
    .something-else = Something else
    .not-sure = I can't tell
heard_words = What might they have heard?
felt = What did you feel right after?
    .hurt = Hurt
    .angry = Angry
    .alone = Alone
    .ashamed = Ashamed
    .relieved = Relieved
    .other = Something else
hoped = What had you hoped for from this talk?
may_see = May { $therapist } read this?
thanks = Thank you. The gap between meant and heard is good to look at in a session. Until then you can leave it here.
