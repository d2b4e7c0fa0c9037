title = say one sentence out loud, on your own
open = { $turn ->
    [0] Tonight is about one sentence. It stays with you.
    [1] A small task with words this week, for a quiet moment.
   *[2] Four short steps to one sentence. Nobody gets to hear it.
}
# Source: S3; Rogers, Howieson and Neame 2018 (openings with "I" were heard as less hostile than those with "you").
why = A sentence that begins with "I" tells what goes on in you. It is often easier to hear than one that begins with "you". Tonight you just write one.
happens = Think of one small thing that bothers you, with anyone. What happens? Just what a camera would see.
feel = What do you feel when it happens?
like = What would you like in its place?
line = Now in one line, in your own words: I feel … when … I would like …
yours = That sentence is yours. It can stay right here. It need not be said to anyone.
may_see = May { $therapist } read what you wrote?
when = You might say it out loud once, on your own, in the car or the shower, and hear how it sounds. When could that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. If it sounds odd at first, that is common.
