# Caring contacts: short notes after a crisis. No advice, no question, nothing to do.

## what the client reads
who = { $therapist ->
    [none] your care team
   *[other] { $therapist }
}
hello = { $name ->
    [none] Hello.
   *[other] Hello { $name }.
}
from = (Sent by the bot in { who }'s name. You need not answer.)
first = { hello } I am glad you are here. Now and then you will get a short note like this one. { from }
note-1 = { hello } I hope today is kind to you. { from }
note-2 = { hello } Just a few words to say that you matter here. { from }
note-3 = { hello } No news and no questions. Only a warm hello. { from }
note-4 = { hello } I hope something good finds you this week. { from }
note-5 = { hello } However things are right now, you are welcome here. { from }
note-6 = { hello } I think of you, and wish you a calm day. { from }
stop = No more of these notes
stopped = All right. These notes end here. All the rest stays as it is.
ask = A week ago a few lines came here. Did that short note help?
thanks = Thank you for telling me.

## what the therapist reads
offer = An alert was closed. Short caring notes may fit for this client: eleven in a year, with nothing to do or to answer.
more = Tell me more
confirm = { $client } would get a short note on days 1, 2 and 7, then after 1, 2, 3, 4, 6, 8, 10 and 12 months, in the late morning. No advice, no question; one question after two weeks whether it helped. One tap ends them. Has { $client } agreed?
agreed = Yes, start
on = Caring notes for { $client } begin tomorrow. /caring { $client } off ends them.
off = Caring notes for { $client } are off.
not-now = All right, nothing is sent to { $client }. /caring { $client } on begins later.
unfit = Caring notes do not fit for { $client } now: danger at home, harm to others, or not active.
how = Caring notes for { $client } are { $state }. Write it like: /caring { $client } on, or off.
client-stopped = A client wants no more caring notes. They are off.
