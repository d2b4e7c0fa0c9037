# A clinician reviews this before use.

title = one kind thing for a day ahead
# Source: Weissman 2018 (days that may be hard are looked at before they come).
kept = Kept here already: { $days_kept }. Nothing more is needed for that.
is_one = { $turn ->
    [0] Is there a day in the weeks ahead that may weigh on you, or that means a lot?
    [1] Looking at the weeks to come: is there a day that may be hard, or big?
   *[2] Birthdays, visits, goodbyes, first days: is there one coming up that you think of?
}
    .yes = Yes
    .no = No
    .not-sure = I can't say
which = What day is it? A few words. { $therapist } will see this.
on_day = What date is it? You can type it like Nov 25.
# Source: Gollwitzer 2006 (a small plan of what and when is carried out more often).
ease = What one small thing might make that day a bit easier? Something to do, or someone to have near.
thanks = { $turn ->
    [0] Thank you. I hope that the day is kind to you.
    [1] Thank you. With /dates you see the days that are kept here.
   *[2] Thank you. You have thought of it ahead, and that may help on the day.
}
none = { $turn ->
    [0] Good to know. That is all for this evening.
    [1] All right. If one comes to mind, { $therapist } can add it here.
   *[2] Thank you. I will ask again next month.
}
