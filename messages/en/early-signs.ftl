# A clinician reviews this before use.

title = a card with your early signs
# Source: Weissman 2018 (low times may come again; early signs and a plan are worked out before the end).
why = Low times can come again in a life. Seen early, more can be done. You know your own first signs better than anyone.
signs = What changes first in you? Tap all that fit, then Done.
    .sleep = I sleep badly
    .heavy = Small things feel heavy
    .joy = Good things feel flat
    .snap = I snap fast
    .food = I eat more or less
    .worry = My head won't rest
    .other = Something else
people = And with people: what happens first?
    .quiet = I go quiet
    .unanswered = I don't write back
    .fine = I say "I'm fine"
    .clash = There is more friction
    .need = I need them more
    .other = Something else
very_first = In your own words: what is the very first small sign? Like: "I let the phone ring."
helps = When you see that sign, what small thing has helped before? It can be something you do alone, or with someone.
may_see = May { $therapist } read this?
card = You might put your signs on a small card, with one thing that helps under it. When might you try?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. You could go through the card with { $therapist }, and add what is missing.
later = That is fine. It is written here, and { $therapist } can take it up with you.
any_hour = You need not wait for a sign to get help. If it is too heavy, write /crisis at any hour.
