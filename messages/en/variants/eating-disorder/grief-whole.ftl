# Why: no drink.
# Source: Murphy 2012.
thanks = Thank you. Something simple may be good now: a blanket, a bit of air, an easy show.
