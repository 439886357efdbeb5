namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>A part of a profile that stands somewhere in the CV. A <see cref="Position"/> says itself where it stands.</summary>
public enum ProfileField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The mail address.</summary>
    Email,

    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>The line that says what the person does.</summary>
    Headline,

    /// <summary>A line about education.</summary>
    Education,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>A human language.</summary>
    Language,

    /// <summary>A link.</summary>
    Link,
}
