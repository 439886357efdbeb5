namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>What a criterion asks about. The kind decides how an agent looks for evidence.</summary>
public enum CriterionKind
{
    /// <summary>Something a person can do or work with.</summary>
    Skill,

    /// <summary>A number of years in a field.</summary>
    Experience,

    /// <summary>A degree or a school.</summary>
    Education,

    /// <summary>A certificate or licence.</summary>
    Certificate,

    /// <summary>A human language, with or without a level.</summary>
    Language,

    /// <summary>A place of work or a permission to work there.</summary>
    Location,

    /// <summary>Anything else that a CV can show.</summary>
    Other,
}
