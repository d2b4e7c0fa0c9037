# A clinician reviews this before use.

title = a small rhythm with one person
# Source: S2, S3; Weissman 2018 (the contacts that were built are kept up after the sessions end).
why = Contacts often stay alive on small, plain things: a hello, a photo, a question. Now may be a good time to pick a rhythm for one.
person = Whom would you like to keep in touch with? Someone you feel fine with.
often = How often would feel right to you?
    .week = Once a week
    .two-weeks = Every two weeks
    .month = Once a month
    .not-sure = I'll see
how = And how?
    .message = A message
    .call = A call
    .together = Doing something
    .not-sure = I'll see
hard = What might get in the way?
    .busy = Days are full
    .bother = I fear to bother them
    .no-reply = They may not reply
    .words = Not sure what to say
    .nothing = Nothing I can think of
# Source: Liu 2023 (people like to hear from someone more than the one who writes expects).
bother = Many people fear that. In studies, people liked to hear from someone more than the writer thought they would.
no_reply = That can sting. No reply often says more about their week than about you. You might try again another day, or try someone else.
words = It can be very short. Like: "I saw this and thought of you." Or: "How was your week?"
first = When might the first one be?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. It does not have to go well to count.
later = That is fine. Knowing whom you would like to keep is a start.
