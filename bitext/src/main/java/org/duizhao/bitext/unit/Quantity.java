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

    /** Whether a half or a quarter of it is told as one measure: half an hour, 四分之一公升. */
    public boolean isToldInParts() {
        return switch (this) {
            case DURATION, LENGTH, WEIGHT, VOLUME, AREA -> true;
            default -> false;
        };
    }

    /** {@code percentage-point} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
