package dev.limber.editor.action;

/** What menus and panels can have done about files. */
public record Operations(
        FileActions files, ProjectActions projects, ExportActions exports, MapActions maps, UnsavedWork unsaved) {}
