# A clinician reviews this before use.

title = listening to someone for three minutes
# Source: S3 (active listening).
why = Being heard does most people good. You might try to give that for three minutes, to someone you feel fine with. Nothing deep is needed: how their day was will do.
three = Three small things: let them finish. Say back in your own words what you heard. Then ask: "Did I get that right?"
person = Who might it be?
hard = What might be hard about it for you?
    .advice = Not giving advice
    .own-story = Not telling my story
    .quiet = Bearing the silence
    .tired = I am too tired
    .nothing = Nothing much
advice = Wanting to help is kind. For three minutes, a question can take its place: "What was the hardest part?"
own_story = Your story counts too, and it can come after. First theirs, to the end.
quiet = A pause often means that they think. You might count slowly to five first.
tired = Then one minute is enough, or another day. You need not give what you do not have.
back = Try it here: they say, "Work was a mess, and no one even noticed." What might you say back, in your words?
when = When might you try?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. It need not come out well. Notice what it was like for you, too.
later = That is fine. You have tried it once here.
