"""The figures as charts in the house style: SVG and PNG, each with words that say the same."""
