# Why: the usual example is a meal, and “lighter” is a loaded word here.
# Source: S3; Murphy 2012.
why = A goal helps most when it is small enough to see. Not “feel good”, more like “call my sister on Sundays”. Yours can be rough. You can change it later.
goal = Say things with people get a bit easier. What is one thing you would do again, or more often, with them or for yourself?
