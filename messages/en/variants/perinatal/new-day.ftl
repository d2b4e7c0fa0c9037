# Why: days go by somebody else's clock; one point can still be one's own.
# Source: O'Hara 2000; Frank 2005.
why = These days go by someone else's clock, or have lost their shape. One fixed point, even ten minutes, can make a day feel more like your own.
hour = When in the day could it be? “After the morning nap” is fine too.
