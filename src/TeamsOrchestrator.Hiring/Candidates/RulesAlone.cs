namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Why a CV was compared by rules alone although there is a language model.</summary>
public enum RulesAlone
{
    /// <summary>The file holds hidden text, or talks to an AI: no model reads it.</summary>
    SuspiciousFile,

    /// <summary>The model gave no answer that could be used, and the workflow goes on without it.</summary>
    ModelFailed,
}
