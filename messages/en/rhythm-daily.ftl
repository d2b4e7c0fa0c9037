# The evening's question before the five times: energy can go up too far as well as down, and the mood number does not show it.
# Source: Frank 2005.
pace = { $turn ->
    [0] Inside you, how fast did this day go, next to most days?
    [1] First the pace of this day. How fast did it feel to you?
    [2] How fast were your thoughts today, next to most days?
    [3] Inside, was today slower or faster than most days?
    [4] Before the times of your day: how fast did it run?
   *[5] Think of your usual speed. How did today run?
}
    .slow = Slower
    .usual = As usual
    .fast = A bit faster
    .racing = Much faster
# Source: Frank 2005 (a fast pace with little sleep is an early sign; said early, more can be done).
racing = Thank you for saying so. A day that runs much faster is worth telling { $therapist }, even if it feels good. If you also sleep less and do not miss it, you might call before your next session. A quiet, dark room and your usual bedtime may help tonight.
