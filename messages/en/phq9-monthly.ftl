intro = { $turn ->
    [0] Once a month there are nine short questions about the last two weeks. Your answers help you and { $therapist } see how things move. You can skip any of them.
    [1] It is time for the nine short questions of the month. They ask about the last two weeks. You can skip any of them.
   *[2] Here are the nine questions of this month, about the last two weeks. There is no right answer. You can skip any of them.
}
thanks = { $turn ->
    [0] Thank you. You and { $therapist } can look at these together.
    [1] Thank you. They are kept for you and { $therapist }.
   *[2] Thank you. That is it for this month. { $therapist } can see these.
}
