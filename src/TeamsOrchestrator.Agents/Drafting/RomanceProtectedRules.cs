namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>The words for protected attributes, and those that stand in for them, in French and Spanish.</summary>
internal static class RomanceProtectedRules
{
    /// <summary>Gets the French ones.</summary>
    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> French { get; } =
    [
        (ProtectedAttribute.Age,
            @"\bjeunes?\b( (et|ou) )?( ?(dynamiques?|motivée?s?))?( (équipes?|collaborat\w+|talents?|diplômée?s?|candidat\w*|personnes?|hommes?|femmes?|professionnel\w*))?|\b(débutante?s?|jeunes diplômés) (uniquement|de préférence)\b|\bâge (maximum|minimum|maximal|limite|requis|idéal)\b|\blimite d['’]âge\b"
            + @"|\bâgée?s? (de|entre|d['’]au)\b|\b(moins|plus) de [2-6]\d ans\b(?! d(e |['’])(expérience|pratique|ancienneté|métier|carrière|présence|savoir))|\bentre [2-6]\d et [2-6]\d ans\b|\bdate de naissance\b|\bannée de naissance\b|\bnatifs? (du )?(numériques?|digita(l|ux))\b|\bgénération [yz]\b"
            + @"|\bproche de la retraite\b|\bsurqualifiée?\b|\btrop (jeune|âgée?|vieux|vieille)\b|\b(sortant|frais émoulu) de l['’]école\b|\bson âge\b"),
        (ProtectedAttribute.Gender,
            @"\b(hommes?|femmes?) (uniquement|de préférence|seulement|exclusivement)\b|\b(de préférence|uniquement|exclusivement|seulement) (un |une |des )?(hommes?|femmes?)\b|\bsexe (masculin|féminin)\b|\b(nous )?(cherchons|recherchons) (un homme|une femme|une dame|une jeune femme|un jeune homme)\b"
            + @"|\bhôtesse d['’]accueil\b|\bfemme de ménage\b|\bhomme à tout faire\b|\bmétier d['’](homme|femme)s?\b|\bc['’]est une femme\b"),
        (ProtectedAttribute.Nationality,
            @"\bnationalité\b|\bcitoyenneté\b|\bressortissante?s? (français|européen|de l['’]ue|de l['’]union)\w*|\bpasseport (français|européen|suisse)\b|\blieu de naissance\b|\bfrançais(es?)? de souche\b|\bpas d['’]étrang(er|ère)s?\b|\bétrangers? s['’]abstenir\b|\b(né|née|nés) (en france|en suisse|en belgique)\b|\bimmigrée?s?\b"),
        (ProtectedAttribute.NativeLanguage,
            @"\blangues? maternelles?\b|\blocut(eurs?|rices?) nati(fs?|ves?)\b|\b(anglais|français|allemand|espagnol|italien) (natif|native)\b|\bnati(f|ve)s? (anglophones?|francophones?|germanophones?|hispanophones?)\b|\bsans accent\b|\b(fort|léger|son) accent\b(?! (sur|mis|est))|\baccent (étranger|prononcé|marqué)\b"),
        (ProtectedAttribute.Ethnicity,
            @"\borigines? (ethniques?|africaines?|maghrébines?|européennes?|asiatiques?|étrangères?)\b|\bcouleur de peau\b|\b(type|profil) (européen|caucasien|méditerranéen|africain)\b|\bbleu[- ]blanc[- ]rouge\b|\bvoile islamique\b|\bfoulard\b|\bnom (étranger|imprononçable)\b"),
        (ProtectedAttribute.Religion,
            @"(?<!(université|institut|faculté|école|secours) )\bcatholiques?\b|\bmusulmane?s?\b|\bjui(f|fs|ve|ves)\b|\bbouddhistes?\b|\bathées?\b|\b(foi|valeurs|religion|éducation) (chrétienne|catholique|religieuse)s?\b|\bappartenance religieuse\b|\bconvictions? religieuses?\b|\bporte (le|un) (voile|foulard)\b"),
        (ProtectedAttribute.FamilyStatus,
            @"\bcélibataires?\b|\bmariée?s?\b|\bdivorcée?s?\b|\bpacsée?s?\b|\bveu(f|ve)\b|\bsans (enfants?|charges? (de famille|familiales?)|(contraintes?|obligations?|attaches) (familiales?|personnelles?))\b|\b(mère|père) (célibataire|de famille|de (deux|trois|quatre|\d) enfants)\b|\bsituation (familiale|de famille|matrimoniale)\b"
            + @"|\b(est|pas|être|tomber|tombe|femmes?) enceintes?\b|\bgrossesse\b|\bcongé (parental|(de )?maternité|(de )?paternité)\b|\b(contraintes?|obligations?|charges?) familiales?\b|\ba (un|deux|trois|des|\d) enfants?\b|\bdésir d['’]enfants?\b"),
        (ProtectedAttribute.Health,
            @"\b(en )?(bonne|parfaite|excellente) (santé|condition physique|forme physique)\b|(?<!(personnes|enfants|élèves|adultes|jeunes|usagers|public|clients) (en situation de |en |atteint\w* d['’]un |porteurs d['’]un )?)\bhandicap(s|ée?s?)?\b|\bpersonnes? valides?\b|\bnon[- ]fumeu(r|rs|se|ses)\b|\b(souvent|toujours) malade\b|\bmaladies? (chroniques?|longues?)\b"
            + @"|\barrêts? (de )?maladie\b|\bphysiquement (apte|résistante?|forte?)s?\b|\bfauteuil roulant\b|\bdépressi(f|ve|on)\b|\binvalid(e|ité)\b"),
        (ProtectedAttribute.SexualOrientation,
            @"\bhétérosexuel\w*|\bhomosexuel\w*|\blesbiennes?\b|\borientation sexuelle\b|\btransgenres?\b|\btranssexuel\w*|\best gay\b"),
        (ProtectedAttribute.Appearance,
            @"\b(avec|joindre|inclure|joignez|envoyez)( une| votre)? photo\w*|\bphoto (d['’]identité|récente|obligatoire|exigée|souhaitée)\b|\b(bonne|excellente|très bonne|belle) présentation\b(?! (des?|du|orale|écrite))|\bprésentation soignée\b|\bphysique (agréable|avantageux|attrayant)\b|\btatouages?\b|\bsurpoids\b|\bapparence physique\b|\bbelle (femme|apparence)\b"),
        (ProtectedAttribute.PoliticalView,
            @"\b(membre|adhérente?|déléguée?) (d['’]un |du |d['’]une )?(syndicat|parti)\b|\bsyndi(quée?s?|caliste)\b|\bappartenance (syndicale|politique)\b|\bopinions? politiques?\b|\bmilitante?\b"),
        (ProtectedAttribute.SocialOrigin,
            @"\bgrandes? écoles?\b|\b(écoles?|universités?) (prestigieuses?|de rang a|d['’]élite)\b|\bbonne famille\b|\borigine sociale\b|\bcode postal\b|\bmilieu (modeste|populaire|aisé)\b"),
    ];

    /// <summary>Gets the Spanish ones.</summary>
    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> Spanish { get; } =
    [
        (ProtectedAttribute.Age,
            @"\bj[oó]ven(es)?\b|\bedad (máxima|mínima|límite|entre|comprendida|de \d)|\blímite de edad\b|\bentre [1-6]\d y [2-6]\d años\b(?! de (experiencia|trayectoria))|\b(menor|mayor)(es)? de [2-6]\d\b|\b(menos|más) de [2-6]\d años\b(?! de (experiencia|trayectoria|antigüedad|práctica|historia|vida))"
            + @"|\brecién (titulad|graduad|licenciad|egresad)[oa]s?\b|\bfecha de nacimiento\b|\bnativ[oa]s? digital(es)?\b|\bdemasiado (joven|mayor|viej[oa])\b|\bsobrecualificad[oa]\b|\bcerca de (la )?jubila\w+|\bsu edad\b|\bpersona mayor\b|\bgeneración [yz]\b"),
        (ProtectedAttribute.Gender,
            @"\b(sólo|solo|solamente|preferiblemente|preferentemente|únicamente) (hombres?|mujer(es)?|varón|varones|chicas?|chicos?)\b|\b(hombres?|mujer(es)?|varones|chicas?) (únicamente|solamente|preferiblemente|preferentemente)\b|\b(sexo|género) (femenino|masculino)\b|\bseñoritas?\b"
            + @"|\b(se busca|buscamos|se necesita) (una |un )?(chica|chico|mujer|hombre|varón|azafata)\b|\btrabajo de (hombres?|mujer(es)?)\b|\bes mujer\b"),
        (ProtectedAttribute.Nationality,
            @"\bnacionalidad\b|\bciudadan[oa]s? (español|europe|comunitari|de la ue|de la unión)\w*|\bpasaporte (español|europeo|comunitario)\b|\blugar de nacimiento\b|\b(no|sin) extranjer[oa]s\b|\bextranjer[oa]s abstenerse\b|\b(sólo|solo) españoles\b|\bnacid[oa]s? en (españa|méxico|el país)\b|\binmigrantes?\b"),
        (ProtectedAttribute.NativeLanguage,
            @"\b(lengua|idioma) matern[oa]\b|\b(hablantes?|nivel|inglés|español|alemán|francés|italiano|castellano|catalán) nativ[oa]s?\b|\bnativ[oa]s? (en|de) (inglés|español|alemán|francés|italiano|castellano|catalán)\b|\bsin acento\b|\b(con|su) acento\b|\bacento (extranjero|fuerte|marcado|neutro|latino)\b"),
        (ProtectedAttribute.Ethnicity,
            @"\borigen étnico\b|\bcolor de (la |su )?piel\b|\braza\b|\betnia\b|\bétnic[oa]s?\b|\bgitan[oa]s?\b|\bvelo islámico\b|\bapellidos? extranjeros?\b|\btez (blanca|clara|morena)\b"),
        (ProtectedAttribute.Religion,
            @"(?<!(universidad|pontificia|colegio|facultad) (\w+ )?)\bcatólic[oa]s?\b|\bmusulm(án|ana|anes|anas)\b|\bjudí[oa]s?\b|\b(es|sea|ser) ate[oa]\b|\breligión\b|\b(fe|valores|iglesia|creencias?|confesión) (cristian[oa]s?|católic[oa]s?|religios[oa]s?)\b|\bcreyentes?\b|\bevangélic[oa]s?\b|\bpracticante de\b"),
        (ProtectedAttribute.FamilyStatus,
            @"\bsolter[oa]s?\b|\bcasad[oa]s?\b|\bdivorciad[oa]s?\b|\bviud[oa]s?\b|\bestado civil\b|\bsin (hijos|cargas|compromisos|obligaciones) ?(familiares)?\b|\b(tiene|tener|tenga) (\w+ )?hij[oa]s\b|\bembaraz(o|ada|adas|arse)\b|\bmadre (soltera|de familia|de (un|dos|tres|\d) )|\bpadre de (familia|un|dos|tres|\d)"
            + @"|\b(baja|permiso) (maternal|paternal|por (ma|pa)ternidad|de (ma|pa)ternidad)\b|\b(cargas|obligaciones|responsabilidades) familiares\b|\bformar una familia\b"),
        (ProtectedAttribute.Health,
            @"\bbuena (salud|condición física|forma física)\b|(?<!(personas|niños|niñas|alumnos|usuarios|adultos|jóvenes) (con |en situación de )?)\bdiscapacidad(es)?\b|(?<!personas )\bdiscapacitad[oa]s?\b|\bminusválid[oa]s?\b|\bno fumador(es|a|as)?\b|\benfermedad(es)? crónicas?\b|\bsilla de ruedas\b|\bfísicamente apt[oa]s?\b"
            + @"|\bbajas? (médicas?|por enfermedad)\b|\bdepresi(ón|v[oa])\b|\bse enferma\b"),
        (ProtectedAttribute.SexualOrientation,
            @"\b(hetero|homo|bi)sexual(es)?\b|\borientación sexual\b|\btransexual(es)?\b|\btransgénero\b|\blesbianas?\b|\bes gay\b"),
        (ProtectedAttribute.Appearance,
            @"\b(buena|excelente) (presencia|apariencia)\b(?! (online|digital|en (redes|línea|internet)))|\bexcelente presentación\b(?! de)|\b(con|adjuntar|incluir|enviar)( una| tu| su)? (foto|fotografía)\b|\b(foto|fotografía) (reciente|actual|obligatoria|adjunta)\b|\btatuajes?\b|\bsobrepeso\b|\b(aspecto|atractivo) físico\b|\bapariencia física\b|\bestatura mínima\b"),
        (ProtectedAttribute.PoliticalView,
            @"\bafiliad[oa]s? (a un |al |a algún )?(sindicato|partido)\b|\bafiliación (sindical|política)\b|\bideología (política)?\b|\bopiniones? políticas?\b|\bsindicalistas?\b|\bmilitante de\b"),
        (ProtectedAttribute.SocialOrigin,
            @"\bbuena familia\b|\borigen social\b|\bcódigo postal\b|\buniversidad(es)? (de prestigio|de élite|prestigiosas?|top|privadas?)\b|\bclase (alta|obrera|baja)\b|\bbarrios? (conflictivos?|marginal(es)?)\b"),
    ];
}
