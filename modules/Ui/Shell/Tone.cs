namespace FacultyDev.Ui;

/// <summary>How something stands, as its icon tells it. A module decides which tone a state of its own has, and says the words.</summary>
public enum Tone
{
    /// <summary>A dashed ring: nothing has happened yet.</summary>
    None,

    /// <summary>A green tick: reached, finished or going well.</summary>
    Ok,

    /// <summary>An orange triangle: somebody should look at it.</summary>
    Attention,

    /// <summary>A crossed ring: does not count here, or no longer.</summary>
    Muted,
}
