intro = { $turn ->
    [0] Once a week there are nine short questions about the last two weeks, one tap each. They help you and { $therapist } see how things move. You can skip any of them.
    [1] Now the nine weekly questions, about the last two weeks. One tap each, and you can skip any.
   *[2] The nine short questions of the week come now. Tap what fits best. There is no wrong answer, and you can skip any.
}
thanks = Thank you. { $therapist } will look at these with you.
