namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What must not count when people are hired.</summary>
public enum ProtectedAttribute
{
    /// <summary>How old somebody is, or a stand-in for it such as "digital native".</summary>
    Age,

    /// <summary>Gender, also by the form of a job title.</summary>
    Gender,

    /// <summary>Ethnic origin or skin colour.</summary>
    Ethnicity,

    /// <summary>Nationality, citizenship or place of birth.</summary>
    Nationality,

    /// <summary>Mother tongue or accent, which stand in for origin.</summary>
    NativeLanguage,

    /// <summary>Religion or belief.</summary>
    Religion,

    /// <summary>Marriage, children, pregnancy, care for relatives.</summary>
    FamilyStatus,

    /// <summary>Health or disability.</summary>
    Health,

    /// <summary>Sexual orientation or gender identity.</summary>
    SexualOrientation,

    /// <summary>A photo or looks.</summary>
    Appearance,

    /// <summary>Membership of a party or trade union.</summary>
    PoliticalView,

    /// <summary>Family background, or a school that stands in for it.</summary>
    SocialOrigin,
}
