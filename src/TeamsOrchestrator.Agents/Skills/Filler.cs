using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Words that carry no demand of their own in a criterion.</summary>
internal static class Filler
{
    private static readonly FrozenSet<string> Function = Set(
        "a an the and or of in on at to for with by from as is are be been being was were have has had having will would can could should must may might do does did "
        + "this that these those it its they them their you your we our i my me he she his her who whom which what when where how why if than then so such also both either "
        + "not no nor only own same too very just about into onto over under between through during before after above below up down out off again further once here there "
        + "all any each few more most other some well like etc eg ie e.g i.e per via across within without towards toward while whilst whether including include includes "
        + "ein eine einer eines einem einen der die das dem den des und oder in im am an auf aus bei mit nach von vom vor zu zum zur fuer ueber unter durch um als auch "
        + "sowie bzw z b sie ihr ihre ihren ihrer du dein deine deinen deiner wir unser unsere uns ist sind sein haben hat hast habe wird werden kann koennen soll sollte "
        + "nicht kein keine nur sehr sich es man wie wenn dass ob doch noch bereits idealerweise ggf etwa");

    private static readonly FrozenSet<string> Demand = Set(
        "experience experiences experienced expertise knowledge understanding ability able abilities skill skills skilled proficiency proficient competence competent competency "
        + "familiarity familiar strong good great excellent solid deep proven demonstrable demonstrated demonstrate extensive significant outstanding exceptional sound "
        + "hands on practical working relevant professional previous prior similar related equivalent comparable thorough in-depth advanced expert level high highly "
        + "required require requires requirement essential mandatory must preferred preferably desirable desired desire ideal ideally plus bonus advantage advantageous minimum least "
        + "certificate certificates certification certifications certified zertifikat zertifikate zertifizierung zertifiziert licence license basic basics learn "
        + "years year yrs yr background track record capability capable comfortable confident fluent mastery command grasp awareness aware exposure passion passionate "
        + "enthusiasm enthusiastic willingness willing interest interested looking seeking need needed want role roles position field area areas work worked works job "
        + "using use used one two three some multiple various different wide range broad kind type types set tools tool technology technologies techniques technique method methods "
        + "environment environments approach approaches ansatz ansaetze language languages framework frameworks programming platform platforms software system systems least commercial industry real world "
        + "senior junior lead mid modern new latest plenty lots based production productive produktiv professionally daily write writes explain others run runs something everything level practices practice principles principle concepts concept standard standards common key successful successfully "
        + "erfahrung erfahrungen berufserfahrung kenntnisse kenntnis wissen fachkenntnisse verstaendnis faehigkeit faehigkeiten sicher sicherer sichere sicheren umgang "
        + "gut gute guter gutes guten sehr fundierte fundiertes tiefgehende tiefe ausgepraegte ausgepraegtes hervorragende hohe hohes hoher nachgewiesene nachweisbare praktische "
        + "mindestens wenigstens zwingend erforderlich voraussetzung vorausgesetzt notwendig wuenschenswert vorteil vorteilhaft optional plus idealerweise gerne mehrjaehrige mehrjaehriger "
        + "jahre jahren jahr bereich bereichen umfeld einschlaegige relevante vergleichbare vergleichbaren aehnliche oder erste ersten versiert vertraut vertrautheit beherrschung "
        + "bringen bringst mit verfuegen verfuegst besitzen besitzt abgeschlossene abgeschlossenes gaengige gaengigen technologien werkzeuge methoden sprache sprachen grundkenntnisse basiskenntnisse grundlegende grundlegendes grundlagen lernen bereitschaft");

    /// <summary>Says whether a word is an article, a preposition or the like.</summary>
    public static bool IsFunctionWord(string fold) => Function.Contains(fold);

    /// <summary>Says whether a word adds nothing to what a criterion asks about: "strong experience with".</summary>
    public static bool IsFiller(string fold) => fold.Length < 2 || Function.Contains(fold) || Demand.Contains(fold);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
