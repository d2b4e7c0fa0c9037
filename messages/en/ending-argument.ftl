# The first words name no person and no quarrel. A clinician reviews this before use.

title = a note with your first step
# Source: Weissman 2018 (what was hard may come up again; how it was met is gone through before the end).
why = What was hard before may come up again one day. That does not undo what you have found. Tonight you look at it ahead of time.
alone = You do this by yourself. You need not say or do a thing to anyone.
sign = Think of the old topic. How do you notice in yourself that it is starting? In your body, your voice, your thoughts.
first = What might help you most in that first minute?
    .breathe = Breathe before I answer
    .later = Ask to talk later
    .walk = Go for a short walk
    .listen = Hear it to the end
    .not-sure = I don't know yet
words = How might you ask for it? Like: "This matters to me. Can we talk tomorrow, when I am calmer?"
reminder = What would you like to remind yourself of in that moment? One short sentence.
may_see = May { $therapist } read this?
safe = This is for talks that are hard but safe. If one ever stops feeling safe, leave the words aside. /crisis shows who can help.
bring = You might put that first step on a small note, just for you, and bring it to your session. Would you like to try?
    .yes = Yes, I would like to
    .not-now = Not now
thanks = Good. A word or two are enough. Keep it where only you will see it.
later = That is fine. It is written down, and you can leave it there.
