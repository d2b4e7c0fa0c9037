# A clinician reviews this before use.

title = a plan for a day that may hurt
# Source: S4; Weissman 2018 (grief may rise on anniversaries and feast days; that is not a return of the illness).
why = On some days the missing can be strong again: a birthday, a feast day, the day it happened. That is grief. It does not put you back at the start.
is_one = Is there such a day in the months to come?
    .yes = Yes, there is
    .not-sure = I can't say now
which = What day is it? A few words are enough. { $therapist } will see this.
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
thanks = Thank you. { $therapist } can add the day here too. Then I ask how you are when it comes.
none = That is fine. If one comes to mind, you could tell { $therapist }. Missing someone keeps to no calendar.
