# Source: Worden 2018 (a hard date is easier when it is seen coming and planned for).
want = { $turn ->
    [0] One of the days on your calendar is three days away. What might you want that day?
    [1] In three days it is one of your days. What sounds right for it?
   *[2] A day that you and { $therapist } marked comes in three days. What would you like it to hold?
}
    .company = Company
    .quiet = Quiet
    .both = Some of both
    .not-sure = Not sure yet
ease = { $turn ->
    [0] What is one small thing that could make that day a bit easier?
    [1] Is there one small thing that could help you through it?
   *[2] What could you leave out that day, or add, to make it softer?
}
thanks = { $turn ->
    [0] Thank you. I will write a few lines that evening, no more.
    [1] All right. A short word will come that evening. You need not answer it.
   *[2] Thank you. It may turn out different from what you expect. I will look in that evening.
}
