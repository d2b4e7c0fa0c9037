intro = Once a week there are nine short questions about the last two weeks. Your answers help you and { $therapist } see how things move. You can skip any of them.
thanks = Thank you. { $therapist } will look at these with you.
