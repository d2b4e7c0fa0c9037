# Why: a goal with a fixed hour and a person in it.
# Source: S3; Frank 2005.
why = A goal helps most when it is small enough to see. Not “feel good”, more like “call my sister at seven on Sundays”. Yours can be rough. One is enough, even on a day when ten seem easy.
