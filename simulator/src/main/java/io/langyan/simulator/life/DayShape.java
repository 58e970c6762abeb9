package io.langyan.simulator.life;

import io.langyan.simulator.stream.Hour;

/**
 * How what people do is spread over the hours of a day; each shape sums up to one day. Where DOMAIN gives no figures
 * (all but scam calls) the shapes are our own assumption.
 */
public enum DayShape {
    /** Private calls: forenoon and early evening. */
    CALLS(1, .5, .3, .2, .2, .5, 2, 4, 6.5, 8, 8, 7.5, 6.5, 5, 5.5, 6, 6.5, 7.5, 8, 7.5, 6, 4.5, 2.8, 1.5),
    /** Calls of firms: office hours. */
    OFFICE(0, 0, 0, 0, 0, 0, 0, .5, 5, 12, 13, 10, 4, 6, 12, 12, 11, 8, 4, 2, .5, 0, 0, 0),
    /** Deliveries. */
    DELIVERY(0, 0, 0, 0, 0, 0, 0, 1, 6, 11, 12, 10, 7, 7, 9, 10, 9, 8, 5, 3, 2, 0, 0, 0),
    /** Purchases: meals and the evening. */
    SHOPPING(.5, .3, .2, .1, .1, .3, 2, 6, 6, 4, 4.5, 7.5, 9, 5, 4, 4.5, 5.5, 8, 9.5, 8, 6.5, 4.5, 2.5, 1.2),
    /** Transfers between people. */
    TRANSFERS(.8, .4, .2, .1, .1, .2, .8, 2, 5, 8, 8.5, 7, 5.5, 5, 6, 6.5, 6, 6, 6, 7, 7, 6, 3.5, 1.8),
    /** Scam calls: a peak from 8 to 11, few after 22, hardly any at night (DOMAIN 1.4). */
    SCAM(.4, .1, .1, .1, .1, .3, 1, 3, 9, 12, 12, 10, 6, 6, 8, 8, 7, 6, 5, 4, 3, 2, .8, .4),
    /** Swindles over chats: afternoon to late evening. */
    EVENING(1, .5, .2, .1, .1, .1, .2, .5, 2, 3, 4, 4, 4, 5, 6, 6, 6, 6, 8, 12, 14, 13, 7, 3);

    private final double[] weights;

    DayShape(double... weights) {
        this.weights = normal(weights);
    }

    private static double[] normal(double... raw) {
        double sum = 0;
        for (double weight : raw) {
            sum += weight;
        }
        double[] shares = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            shares[i] = raw[i] / sum;
        }
        return shares;
    }

    /** The share of a day that falls into an hour. */
    public double at(Hour hour) {
        return weights[hour.ofDay()];
    }

    /** The shares of all hours; not to be changed. */
    public double[] weights() {
        return weights;
    }
}
