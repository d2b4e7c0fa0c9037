title = notice one hope in a day
open = { $turn ->
    [0] Four short questions tonight. They are best when the phone is all yours.
    [1] Here is this week's piece. It takes three minutes, best in private.
   *[2] A few questions for later or for now, as it suits you. You can skip any of them.
}
# Source: Weissman 2018 (disputes rest on expectations that do not match); S4.
why = People often hope for different things and never say so. Tonight you can put both sides next to each other. It is not about who is right.
mine = Think of the person you and { $therapist } talk about. What do you hope for from them that does not happen?
theirs = And what do you think they hope for from you?
sure = How do you know what they hope for?
    .told-me = They told me
    .guess = I am guessing
    .no-idea = I don't know
guess = Good to know. It is a guess, and guesses can be off. Nothing needs asking now.
most = Of your own hopes, which one matters most to you?
may_see = May { $therapist } read what you wrote?
when = You might pick one day and notice one hope, met or not, with anyone. When could that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. Your hopes are allowed, even those that do not come true.
