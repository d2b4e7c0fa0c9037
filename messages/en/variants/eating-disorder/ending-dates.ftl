# Why: a feast day is a table.
# Source: Murphy 2012.
why = On some days the missing can be strong again: a birthday, a holiday, the day it happened. That is grief. It does not put you back at the start.
