title = a small plan for one hard date
# Source: Worden 2018 (birthdays, holidays and the day of the death often bring grief back); Weissman 2018.
why = { $turn ->
    [0] Some days come with grief built in. A little plan can make a day like that less steep.
    [1] Tonight, a look at the calendar. Some dates weigh more than others, and it helps to see them coming.
   *[2] Birthdays, holidays, one day of the year: some dates weigh more. Tonight you can plan for one.
}
which = Is there a day like that ahead?
    .birthday = A birthday
    .holiday = A holiday
    .that-day = The day it happened
    .other = Another day
    .no-day = Not that I know of
none = Good to know. If one comes up, you can add it with /dates, or tell { $therapist }. Then a quiet word comes to you that day.
# Asked once in the whole course; whoever does not know has answered.
died = What day did it happen? You can type it, like Mar 5. If you don't know, skip it: that is an answer, too.
birthday = When is that birthday? You can type it, like Nov 25.
day = When is it? You can type a day, like 25 Nov.
want = What might you want that day?
    .company = Company
    .quiet = Quiet
    .both = Some of both
    .not-sure = Not sure yet
one = What is one thing you would like to do that day, or to leave out? Small is fine.
person = Is there someone who could know that this day is coming?
may_see = May { $therapist } read what you wrote?
keep = Shall I keep this as something to try?
    .yes = Yes, keep it
    .not-now = Not now
noted = It is kept. /dates shows the days that are on the calendar here.
thanks = A plan may change on the day itself. That is part of it.
