namespace TeamsOrchestrator.Agents.Messages;

/// <summary>What whoever approves a draft should know of it. The names are stored: never change them.</summary>
public enum MessageRemark
{
    /// <summary>The CV is in a language in which the agent does not write; the draft is in English.</summary>
    OtherLanguage,

    /// <summary>Nobody gave a reason that names an approved criterion; the draft gives none.</summary>
    NoReason,

    /// <summary>A criterion was left out of the reasons because its words touch a protected attribute.</summary>
    ReasonLeftOut,

    /// <summary>The name of the candidate is not known.</summary>
    NoName,
}
