title = tell one person one thing about them
# Source: Weissman 2018 (talking with others about the person who died); S4.
why = { $turn ->
    [0] Missing someone can get lonely. Others may stay quiet because they do not know if they may ask.
    [1] Many people go quiet around a loss. Often they wait for a sign that they may ask.
   *[2] Tonight, something about sharing. One line about someone you miss, told to one person.
}
person = Who might like to hear one small thing about the person you miss? It can be light, like a joke they made.
nobody = Nobody in mind is all right too. { $therapist } can be the one who hears it.
# Source: Jordan and McIntosh 2011 (stigma and what to say about the death are a burden of their own).
own_way = You choose how much to say about how they died. "I would rather not go into that" is a full answer.
what = What might you tell? One line is enough.
may_see = May { $therapist } read that line?
how = How could you tell it?
    .in-person = In person
    .message = In a message
    .call = On the phone
    .not-sure = Not sure yet
when = When might be a good moment for it?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. It does not have to come out well. If it stays unsaid this week, that is fine as well.
