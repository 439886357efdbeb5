namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>What was redacted, and so must not count.</summary>
public enum RedactionKind
{
    /// <summary>The person's name.</summary>
    Name,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A link to a page of the person.</summary>
    Link,

    /// <summary>Gender, or a pronoun or form of address that shows it.</summary>
    Gender,

    /// <summary>Age, date or place of birth.</summary>
    Age,

    /// <summary>Marital status.</summary>
    MaritalStatus,

    /// <summary>Children, family, parental leave.</summary>
    Family,

    /// <summary>Nationality or citizenship.</summary>
    Nationality,

    /// <summary>Religion.</summary>
    Religion,

    /// <summary>Street and postcode. The town stays: a criterion may ask for a region.</summary>
    Address,

    /// <summary>A year of education, which tells the age.</summary>
    EducationYear,

    /// <summary>The mention of a photo.</summary>
    Photo,

    /// <summary>A line that talks to an AI.</summary>
    Instruction,
}
