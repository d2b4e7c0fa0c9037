intro = Two short questions about the last two weeks, one tap each. You can skip either.
thanks = Thank you. { $therapist } will look at these with you.
