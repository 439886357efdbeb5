namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Levels of education, ordered.</summary>
internal enum Degree
{
    /// <summary>Vocational training or the end of school.</summary>
    Vocational = 1,

    /// <summary>Two years of college.</summary>
    Associate,

    /// <summary>A first degree.</summary>
    Bachelor,

    /// <summary>A second degree, Diplom, Magister, Staatsexamen.</summary>
    Master,

    /// <summary>A doctorate.</summary>
    Doctorate,
}
