intro = Here are seven short questions about worry in the last two weeks, one tap each. You can skip any of them.
thanks = Thank you. { $therapist } will look at these with you.
