package org.duizhao.bitext.unit;

import java.util.Locale;

/** What a unit measures. */
public enum Quantity {
    MONEY,
    PERCENT,
    PERCENTAGE_POINT,
    AREA,
    LENGTH,
    WEIGHT,
    VOLUME,
    ENERGY,
    POWER,
    VOLTAGE,
    CONCENTRATION,
    SPEED,
    DATA_RATE,
    COMPUTING_POWER,
    TEMPERATURE,
    DURATION,
    AGE,
    MULTIPLE,
    CURRENT,
    FREQUENCY,
    PRESSURE,
    FORCE,
    DATA,
    RADIOACTIVITY,
    DOSE,
    RESISTANCE,
    SUBSTANCE,
    LIGHT,
    ANGLE,
    SOUND,
    ACCELERATION,
    FLOW,
    PIXEL,
    COUNT;

    /** {@code percentage-point} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
