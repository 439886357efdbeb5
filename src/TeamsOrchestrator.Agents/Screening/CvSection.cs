namespace TeamsOrchestrator.Agents.Screening;

/// <summary>The parts of a CV that change what a word in them means.</summary>
internal enum CvSection
{
    /// <summary>No heading was recognised.</summary>
    Unknown,

    /// <summary>Work history and projects.</summary>
    Experience,

    /// <summary>Lists of skills.</summary>
    Skills,

    /// <summary>Schools and degrees.</summary>
    Education,

    /// <summary>Human languages.</summary>
    Languages,

    /// <summary>Certificates.</summary>
    Certificates,

    /// <summary>Hobbies, references and the like.</summary>
    Aside,
}
