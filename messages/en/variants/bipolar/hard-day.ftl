# Why: short nights and full weeks are what may be hard ahead.
# Source: Frank 2005.
notice = Think of one such day. How would you notice that it is getting hard, down or too fast? A few words. Sleep is often first.
