package dev.nacre.processor.emit.kernel.registers;

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
    public TileTable with(TileForm form, TileSize size) {
        var sizes = new EnumMap<TileForm, TileSize>(TileForm.class);
        sizes.putAll(chosen);
        sizes.put(form, size);
        return new TileTable(sizes);
    }

    /** A line for each form, for whoever reads a dump. */
    public String text() {
        var text = new StringBuilder("form                       16 registers  32 registers\n");
        for (var form : TileForm.values()) {
            text.append("%-26s %-13s %s\n".formatted(form.key(), size(form, RegisterFile.SIXTEEN),
                    size(form, RegisterFile.THIRTY_TWO)));
        }
        return text.toString();
    }

    public TileSize size(TileForm form, RegisterFile registers) {
        return chosen.getOrDefault(form, form.standard(registers));
    }
}
