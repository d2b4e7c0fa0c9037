# A clinician reviews this before use.

title = a plan for a day that may hurt
# Source: S4; Weissman 2018 (grief may rise on anniversaries and feast days; that is not a return of the illness).
why = On some days the missing can be strong again: a birthday, a feast day, the day it happened. That is grief. It does not put you back at the start.
kept = Kept here already: { $days_kept }. Nothing more is needed for that.
is_one = Is there such a day in the months to come?
    .yes = Yes, there is
    .not-sure = I can't say now
which = What day is it? { $therapist } will see this.
    .birthday = A birthday
    .holiday = A holiday
    .that-day = The day it happened
    .other = Another day
# Asked once in the whole course; whoever does not know has answered.
died = What day did it happen? You can type it, like Mar 5. If you don't know, skip it: that is an answer, too.
birthday = When is that birthday? You can type it, like Nov 25.
on_day = What date is it? You can type it like Nov 25.
like = How would you like a part of that day to be?
    .remember = A time to remember
    .company = With someone near
    .quiet = Quiet, on my own
    .as-usual = Like any other day
    .not-sure = I don't know yet
note = You might write it on your calendar, with that one thing next to it. When might you try?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Thank you. /dates shows the days kept here. When one of them comes, I ask how you are.
none = That is fine. If one comes to mind, you could tell { $therapist }. Missing someone keeps to no calendar.
