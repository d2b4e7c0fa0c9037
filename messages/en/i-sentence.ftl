# A clinician reviews this before use.

title = building a sentence that begins with I
# Source: S3 ("I" statements).
why = A sentence that begins with "I" says how it is for you. It blames no one, so it can be easier to hear. Here you build one, just for yourself.
like = It has three parts. Like: "When plans change late, I feel left out. I would like a short call."
moment = First part: when? Think of one small thing, and write it as a camera would have seen it. "When …"
feel = Second part: how do you feel then?
    .sad = Sad
    .hurt = Hurt
    .angry = Angry
    .worried = Worried
    .alone = Left out
    .own = Another word
feel_own = Which word fits?
wish = Third part: what would you like? Small and clear is best. "I would like …"
whole = Now all three in one: "When …, I feel …, and I would like …"
may_see = May { $therapist } read this?
use = What would you like to do with your sentence?
    .keep = Keep it for myself
    .session = Try it in a session
    .aloud = Say it aloud, alone
thanks = Thank you. You do not have to say it to anyone. It can help just to know it.
