# A clinician reviews this before use.

title = one small thing together
# Source: S4; Weissman 2018 (contact in small steps, kept up after the sessions).
why = Contact grows in small steps. It can also thin out again while we look away. Tonight there is one small step, and you choose its size.
lately = How much have you been in touch with people lately?
    .often = Quite a bit
    .now-and-then = Now and then
    .hardly = Hardly
    .not-at-all = Not at all
hardly = Thank you for saying so. Such times come, and it says nothing bad about you. A tiny step is enough tonight.
person = Who might it be? It can be someone you see anyway, like a neighbor or a person at work.
thing = What might feel possible?
    .hello = A hello
    .walk = A short walk
    .food = A coffee or a meal
    .call = A call
    .place = Go where people are
    .not-now = Nothing for now
when = When might you try?
    .this-week = This week
    .weekend = On the weekend
    .later = Later this month
thanks = Good. It counts if you try, and you can make it smaller on the day.
later = That is fine. You looked at it, and it can wait.
