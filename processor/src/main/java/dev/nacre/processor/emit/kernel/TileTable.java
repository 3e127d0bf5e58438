package dev.nacre.processor.emit.kernel;

import java.util.EnumMap;
import java.util.Map;

/** The size of each form's register tile: the compiler's own choice, unless an option says otherwise. */
public final class TileTable {

    /** What the compiler chooses by itself. */
    public static final TileTable STANDARD = new TileTable(Map.of());

    private final Map<TileForm, TileSize> chosen;

    private TileTable(Map<TileForm, TileSize> chosen) {
        this.chosen = chosen;
    }

    /** This table with another size for one form, whatever the registers. */
    public TileTable with(TileForm form, int rows, int columns) {
        var sizes = new EnumMap<TileForm, TileSize>(TileForm.class);
        sizes.putAll(chosen);
        sizes.put(form, new TileSize(rows, columns));
        return new TileTable(sizes);
    }

    TileSize size(TileForm form, RegisterFile registers) {
        return chosen.getOrDefault(form, form.standard(registers));
    }
}
