package dev.limber.editor.action;

import dev.limber.editor.clips.ClipActions;

/** The file operations of menus and panels. */
public record Operations(
        FileActions files,
        ProjectActions projects,
        ExportActions exports,
        JoinActions joins,
        ClipActions clips,
        MapActions maps,
        SettingsActions settings,
        UnsavedWork unsaved) {}
