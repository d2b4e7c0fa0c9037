title = a few lines that you need not send
why = { $turn ->
    [0] Some things are hard to say out loud. Here you can say them to nobody at all, and keep them for yourself.
    [1] A place tonight for what has no place elsewhere. You decide if anyone gets to read your words.
   *[2] Tonight there is room for things that are hard to say. Nobody reads your words unless you say so.
}
ready = It is about the things that people do not often say about a loss. Would you like to?
    .yes = Yes
    .another-day = Another day
    .not-this = Leave this one out
ready-another-day = All right. I will ask again next week.
left = That is fine. I will leave it out. Nothing has to be said.
inside = Is one of these in there somewhere? Tap what fits, then Done.
    .anger = Anger
    .relief = Relief
    .guilt = Guilt
    .envy = Envy of others
    .left = Feeling left behind
    .none = None of these
# Source: Worden 2018; Weissman 2018 (anger, relief and guilt are part of grief).
common = All of these are common when someone has died. Relief does not mean that you did not care. Anger and longing can sit side by side.
# Source: Jordan and McIntosh 2011 (anger and guilt after a suicide).
not_proof = After a loss like this, all of these are common. Feeling guilty does not mean that you are. And anger does not cancel love.
line = If they could read one line from you tonight, what would it say?
wish = Is there something you wish they had known?
may_see = May { $therapist } read what you wrote?
# Source: Worden 2018 (writing to the person who died); S3.
when = You might write them a few lines on paper and not send them. You could keep them, bring them, or tear them up. When might that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. What is unsaid may stay unsaid. If it gets heavy tonight, /crisis shows who to call.
