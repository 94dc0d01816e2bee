// The dashboard's charts.
