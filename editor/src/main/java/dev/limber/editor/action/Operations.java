package dev.limber.editor.action;

import dev.limber.editor.clips.ClipActions;

/** What menus and panels can have done about files. */
public record Operations(
        FileActions files,
        ProjectActions projects,
        ExportActions exports,
        ClipActions clips,
        MapActions maps,
        SettingsActions settings,
        UnsavedWork unsaved) {}
