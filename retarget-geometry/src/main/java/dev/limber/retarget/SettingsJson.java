package dev.limber.retarget;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.json.RecordJson;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.contact.BodyVolumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Settings as a file that a person writes; what it leaves out keeps its value. */
public final class SettingsJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SettingsJson() {}

    /**
     * Reads settings.
     *
     * @param base holds what the file leaves out
     * @throws LimberException when the file holds something else, or a number that is out of range; the message says where
     */
    public static RetargetSettings read(Path file, RetargetSettings base) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file), base);
    }

    /**
     * Reads settings as {@link #read} does.
     *
     * @param file what messages call it
     * @param json what its file holds
     */
    public static RetargetSettings parse(String file, byte[] json, RetargetSettings base) {
        return RecordJson.readOver(JSON, base, json, RetargetSettings.class, file, MotionFormatException::new);
    }

    /** Returns what a file of the settings holds, all of them. */
    public static byte[] bytes(RetargetSettings settings) throws IOException {
        return JSON.writeValueAsBytes(settings);
    }

    /** Returns a file of settings that holds the volumes of a rig and nothing else, for a user to change. */
    public static byte[] volumes(Rig rig) throws IOException {
        return JSON.writeValueAsBytes(Map.of("volumes", VolumeSettings.of(BodyVolumes.of(rig), rig.skeleton())));
    }
}
