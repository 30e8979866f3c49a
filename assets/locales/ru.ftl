# Предложения самой программы на русском языке. Каждое сообщение есть и в en.ftl, с теми же аргументами.

## Рамка
search-placeholder = Поиск на русском или английском, или номер статьи
start-here = С чего начать
copy = Копировать
copy-with-citation = Копировать со ссылкой
copied-until-closed = Скопировано со ссылкой. Вставьте до закрытия справочника: в некоторых системах скопированное потом исчезает.
copied-provision = { $citation } ({ $act }); редакция: { $span }; { $status }. { $grade }. Изложение, а не официальный текст.
find-in-text = Найти в этом тексте
find-nothing = в тексте нет
find-count = { $current } из { $count }
close = Закрыть
by-topic = По темам
by-act = По актам
tables = Справочные таблицы
touches = Касается
rests-on = Основание
cited-by = На эту норму ссылаются
provisions = Нормы
terms = Понятия
terms-here = Понятия здесь
glossary = Словарь
every-act = Все акты
glossary-term = Понятие
term-defined-by = Определено в
term-usage = Как употреблять
term-colloquial = Ещё говорят
index-rules = На какой день берётся показатель
tenge = { $amount } тенге
figure-plain = { $number }
figures-counted = Как считали:
figures-read-in = Источник:
figures-drawn = { $first }–{ $last }, одна шкала: цифры одного способа подсчёта
home = Начало
review = Обзор
contents = Содержание
settings = Настройки
keys = Клавиши
back = Назад
forward = Вперёд
offline = Работает без сети
law-as-read = закон по состоянию на { $date }
private-mode = Приватный режим: ничего не записывается
portable-mode = Переносной режим: файлы остаются в одной папке
index-building = Поиск готовится: { $percent } %
index-unavailable = Поиск не запустился: { $reason }. Читать справочник можно.
problems-banner = { $count ->
    [one] { $count } ошибка в содержании; всё исправное показано.
    [few] { $count } ошибки в содержании; всё исправное показано.
   *[many] { $count } ошибок в содержании; всё исправное показано.
}
embedded-instead = Указанную папку прочитать нельзя. Вместо неё показан справочник, встроенный в программу.
show-problems = Что не так
language-en = английский
language-ru = русский
language-kk = казахский

## Команды
command-search = Поиск
command-home = Начальный экран
command-switch-language = Сменить язык на той же строке
command-together = Оба языка вместе или снова один
command-find = Найти в этом тексте
command-find-next = Следующее найденное место
command-find-previous = Предыдущее найденное место
command-other-here = Этот абзац и на другом языке
command-copy = Копировать этот абзац со ссылкой
command-select = Выделить этот абзац; Shift и стрелки меняют выделение
command-peek = Посмотреть, что сказано по следующей ссылке
command-back = Назад к прочитанной строке
command-forward = Вперёд
command-next-paragraph = Следующий абзац
command-previous-paragraph = Предыдущий абзац
command-next-article = Следующая статья
command-previous-article = Предыдущая статья
command-zoom-in = Крупнее
command-zoom-out = Мельче
command-zoom-reset = Обычный размер
command-show-this = Показать крупно
command-clock = Часы сроков
command-full-screen = Во весь экран или в окне
command-settings = Настройки
command-keys = Этот перечень клавиш
command-down = Следующая строка списка или прокрутка вниз
command-up = Предыдущая строка списка или прокрутка вверх
command-open = Открыть выбранную строку
command-as-typed = Искать в точности как введено или снова во всех формах
command-take-offer = Искать то, что предложено взамен
command-meanings = Искать со словами того же значения или без них
command-page-down = На страницу вниз
command-page-up = На страницу вверх
command-top = К началу
command-end = К концу
command-next-control = Следующая кнопка или ссылка
command-previous-control = Предыдущая кнопка или ссылка
command-close = Закрыть один слой; из программы не выходит
command-quit = Выход

## Начальный экран
home-question = Что говорит закон?
home-try = Попробуйте:
review-open = { $count ->
    [one] Читать: { $count } абзац
    [few] Читать: { $count } абзаца
   *[many] Читать: { $count } абзацев
}
codes = Акты
about-book = Об этом справочнике
book-edition = Издание { $number } от { $date }
provisions-count = { $count ->
    [one] { $count } норма
    [few] { $count } нормы
   *[many] { $count } норм
}

## Поиск
results-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}
shown-of = Первые { $shown } из { $total } результатов
matched-in = найдено в тексте: { $language }
nothing-found = По запросу «{ $query }» ничего не найдено
nothing-found-try = Что можно сделать:
nothing-fewer-words = Уберите часть слов: каждое слово должно найтись.
nothing-other-word = Попробуйте другое слово о том же или начало слова.
nothing-browse = Посмотрите содержание по темам — слева или на начальном экране.
searched-instead = Нет результата со всеми словами запроса «{ $typed }». Вместо него искали: «{ $query }» ({ $how }).
search-instead = Искать «{ $query }» ({ $how })
also-searched = Искали также: { $words }
rescue-layout = другая раскладка
rescue-translit = другой алфавит
rescue-spelling = другое написание
search-empty = Введите слово на любом из двух языков или номер статьи.
search-operators = «торговля людьми» — дословно, -слово — без него, слово* — по началу, УК: — в одном акте, lang:ru — на одном языке.
open-key = открыть
review-paragraph = Обзор, абзац { $number }

# Отборы, указанная статья и переключатели
filter-act = Акт
filter-topic = Тема
filter-kind = Вид
filter-status = Действие
filter-as-of = На день
filter-as-of-example = 31.12.2014
filter-as-of-unclear = Это не дата; пишите так: 31.12.2014
filter-day = На { $date }
filter-remove = { $what } ×
filters-remove = Убрать отборы
kind-provision = Нормы
kind-review = Обзор
kind-guide = Ситуации
kind-term = Термины
status-name-in-force = Действует
status-name-repealed = Утратило силу
status-name-spent = Закон о поправках, исполнен
open-cited = Открыть { $citation }: { $title }
open-cited-now = Открыть { $citation }, теперь { $successor }: { $title }
open-cited-was = Открыть { $citation }, прежде { $was }: { $title }
meanings-off = Слова того же значения не искались.
meanings-without = Искать без них
meanings-with = Искать и с ними
as-typed-on = Искали в точности как введено, без других форм слов.
as-typed-leave = Искать во всех формах
as-typed-try = Искать в точности как введено
words-alone = Искать просто слова: { $query }
nothing-contents = Содержание по темам

## Чтение
not-official = Краткий пересказ, не официальный текст.
as-read-on = прочитано по состоянию на { $date }
status-in-force = действует, прочитано по состоянию на { $date }
status-repealed = утратила силу; действовала по { $date }
status-repealed-now = утратила силу; действовала по { $date }, теперь { $article }
status-spent = закон о поправках, исполнен
edition-outdated = Это прежняя редакция. Она больше не действует.
edition-applied-until = Последний день её действия: { $date }
edition-in-force = Действующая редакция, прочитано по состоянию на { $date }
edition-last = Последняя редакция
provision-ended = Больше не применяется. Последний день действия: { $date }
now-there = Теперь:
edition-two-apply = День изменения не подтверждён: в этот промежуток может применяться любая из двух редакций.
edition-unread = Текст этой редакции не читался.
edition-begins = Начало действия: { $reason }
edition-ends = Конец действия: { $reason }
edition-from = с { $date }
edition-from-until = { $from } — { $until }
edition-by = Введена: { $law }
edition-shown = показана
editions = Редакции
editions-heading = Как менялась норма
contents-unchecked = Содержание пока не проверено. Даны только название, номер и даты.
missing-translation = Перевода пока нет: показан { $language } текст
part-note = Примечание
part-note-n = Примечание { $number }
penalty = Наказание
penalty-administrative = Взыскание
penalty-choice = Одно из
penalty-plus = И дополнительно
penalty-or = либо
penalty-and = и дополнительно
penalty-or-without = { $measure } либо без { $gender ->
    [feminine] неё
    [plural] них
   *[other] него
}
related = Связанные нормы
forerunner = До неё
successor = После неё
facts = Полезно знать
our-reading = Наше прочтение, не закон
uncertain = Что не ясно
sources = Что прочитано
not-shipped = нет в этом справочнике
grade-a = Сверено с официальным текстом
grade-b = По вторичному источнику или выдержкам
grade-c = Не подтверждено
later-laws = Более поздние законы, которые известны, но не прочитаны
official-page = Официальная страница
kazakh-title = Название на казахском языке, прочитано по состоянию на { $read } г.
review-imprecise = Где обзор неточен
review-remark = Что важно знать
then-law = Закон, когда писался обзор
now-law = Закон по последнему прочтению
no-provision = нормы нет
author-text = текст автора
our-translation = наш перевод
what-law-says = Что закон говорил тогда и говорит теперь

audience-everyone = Для всех
audience-field-worker = Для аутрич-работника
audience-detained = Для задержанного
audience-trainer = Для тренера
relation-defines = Раскрывает понятие из
relation-uses-term = Понятие раскрыто в
relation-see-also = См. также
relation-counterpart = Соседняя норма другого кодекса
relation-amended-by = Изменена
relation-amends = Меняет
relation-consequence = Следствие

category-misdemeanour = уголовный проступок
category-minor = преступление небольшой тяжести
category-medium = преступление средней тяжести
category-grave = тяжкое преступление
category-especially-grave = особо тяжкое преступление
limitation-years = { $years ->
    [one] давность { $years } год
    [few] давность { $years } года
   *[many] давность { $years } лет
}
limitation-none = давность не применяется

## Даты и ссылки на статьи
date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } г.
date-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year } г. (день не подтверждён)
date-between = один из дней с { $first } по { $last } (не подтверждён)
date-month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } г. (день не подтверждён)
date-between-of = одного из дней с { $first } по { $last } (не подтверждён)
date-unknown = день неизвестен
date-unknown-of = неизвестного дня
cite-article = ст. { $article } { $act }
cite-part = ч. { $part } ст. { $article } { $act }
cite-point = п. { $point } ч. { $part } ст. { $article } { $act }
cite-item = п. { $part } ст. { $article } { $act }
cite-note = примечание к { $whole }
cite-note-n = примечание { $part } к { $whole }
cite-section = { $whole }: { $part }

## Наказания
measure-warning = предупреждение
measure-fine = штраф { $amount }
measure-fine-by-payer = штраф: { $amount }
measure-corrective-works = исправительные работы { $amount }
measure-community-service = общественные работы { $term }
measure-restriction = ограничение свободы { $term }
measure-arrest = арест { $term }
measure-suspended = { $measure } (не применяется до { $until })
measure-administrative-arrest = административный арест { $term }
measure-imprisonment = лишение свободы { $term }
measure-expulsion = выдворение за пределы Казахстана
measure-confiscation = конфискация имущества
measure-confiscation-of-things = конфискация предметов правонарушения
measure-confiscation-of-income = конфискация полученного дохода
measure-ban = лишение права занимать определённые должности или заниматься определённой деятельностью { $term }
measure-suspension = приостановление деятельности { $term }
measure-prohibition = запрещение деятельности { $term }
in-tenge-to = до { $to } тенге
in-tenge-exactly = { $to } тенге
in-tenge-from-to = от { $from } до { $to } тенге
tenge-counted = В тенге пересчитано по показателю { $index } ({ $days }).
mci-to = до { $to } МРП
mci-exactly = { $to } МРП
mci-from-to = от { $from } до { $to } МРП
income-months-to = до размера дохода за { $to ->
    [one] { $to } месяц
    [few] { $to } месяца
   *[many] { $to } месяцев
}
income-months-exactly = в размере дохода за { $to ->
    [one] { $to } месяц
    [few] { $to } месяца
   *[many] { $to } месяцев
}
income-months-from-to = в размере дохода за период от { $from } до { $to ->
    [one] { $to } месяца
   *[other] { $to } месяцев
}
multiple-of-bribe-to = до { $to }-кратной суммы взятки
multiple-of-bribe-exactly = в { $to }-кратном размере суммы взятки
multiple-of-bribe-from-to = от { $from }- до { $to }-кратной суммы взятки
multiple-of-sum-to = до { $to }-кратной суммы
multiple-of-sum-exactly = в { $to }-кратном размере суммы
multiple-of-sum-from-to = от { $from }- до { $to }-кратной суммы
fine-by-payer = { $who } — { $mci } МРП
payer-individual = физические лица
payer-official = должностные лица
payer-small-business = субъекты малого предпринимательства
payer-medium-business = субъекты среднего предпринимательства
payer-large-business = субъекты крупного предпринимательства
payer-non-profit = некоммерческие организации
length-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
length-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
length-working-days = { $count ->
    [one] { $count } рабочий день
    [few] { $count } рабочих дня
   *[many] { $count } рабочих дней
}
length-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
}
length-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
}
hours-to = { $to ->
    [one] до { $to } часа
   *[other] до { $to } часов
}
hours-exactly = { $to ->
    [one] на { $to } час
    [few] на { $to } часа
   *[many] на { $to } часов
}
hours-from-to = { $to ->
    [one] от { $from } до { $to } часа
   *[other] от { $from } до { $to } часов
}
days-to = до { $to } суток
days-exactly = { $to ->
    [one] на { $to } сутки
   *[other] на { $to } суток
}
days-from-to = от { $from } до { $to } суток
months-to = { $to ->
    [one] до { $to } месяца
   *[other] до { $to } месяцев
}
months-exactly = { $to ->
    [one] на { $to } месяц
    [few] на { $to } месяца
   *[many] на { $to } месяцев
}
months-from-to = { $to ->
    [one] от { $from } до { $to } месяца
   *[other] от { $from } до { $to } месяцев
}
years-to = { $to ->
    [one] до { $to } года
   *[other] до { $to } лет
}
years-exactly = { $to ->
    [one] на { $to } год
    [few] на { $to } года
   *[many] на { $to } лет
}
years-from-to = { $to ->
    [one] от { $from } до { $to } года
   *[other] от { $from } до { $to } лет
}
term-life = пожизненно

## Настройки
settings-text-language = Язык текстов
settings-interface-language = Язык программы
settings-same = тот же, что у текстов
settings-together = Оба языка вместе
settings-colours = Цвета
scheme-light = Светлые
scheme-dark = Тёмные
scheme-sepia = Сепия
scheme-high-contrast = Высокая контрастность
scheme-system = Как в системе
settings-size = Размер текста
settings-leading = Расстояние между строками
leading-close = Плотное
leading-usual = Обычное
leading-wide = Широкое
settings-measure = Ширина строки, не более
characters = { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[many] { $count } знаков
 }
settings-private-mode = Приватный режим
private-on = Включён
private-off = Выключен
settings-private-note = Пока он включён, программа ничего не записывает: ни настроек, ни контактов. Он не скрывает, что программа есть на этом компьютере, что сохранено раньше и что вы копируете.
settings-reset = Все настройки
settings-reset-now = Как при первом запуске (ваши контакты останутся)
settings-zoom = Масштаб всего окна
settings-files = Файлы
settings-where = Настройки хранятся здесь:
settings-private = Приватный режим: на диск ничего не записывается и с него ничего не читается, в том числе эти настройки.
settings-portable = Переносной режим: всё остаётся в одной папке.
settings-not-kept = Сохранить настройки не удалось: { $reason }
settings-damaged = Файл настроек { $file } был повреждён. Он сохранён как { $kept }; программа запущена со своими настройками.
settings-field-unreadable = Часть настроек прочитать не удалось, им возвращены начальные значения: { $fields }

## Что не так
trouble = Что не так
trouble-intro = { $count ->
    [one] Найдена { $count } ошибка. Всё исправное показано.
    [few] Найдены { $count } ошибки. Всё исправное показано.
   *[many] Найдено { $count } ошибок. Всё исправное показано.
}
trouble-none = В содержании ошибок нет.
severity-error = ошибка
severity-warning = предупреждение

problem-unreadable = файл не читается: { $subject }
help-unreadable = Проверьте, есть ли файл и можно ли его читать.
problem-missing-file = файла нет
help-missing-file = Этот файл есть в каждой папке содержания; верните его из исправной копии.
problem-unexpected-file = файлу не место в папке содержания
help-unexpected-file = Перенесите его в acts/, tables/, guides/ или decks/ либо уберите.
problem-not-utf8 = байты в этом месте — не UTF-8
help-not-utf8 = Сохраните файл в кодировке UTF-8.
problem-byte-order-mark = файл начинается с метки порядка байтов (BOM)
help-byte-order-mark = Сохраните файл в UTF-8 без метки порядка байтов. Остальной файл прочитан.
problem-syntax = { $subject }
help-syntax = Сравните это место с исправным файлом того же вида. До исправления файл не показывается.
problem-duplicate-key = { $subject }
help-duplicate-key = Оставьте по одному тексту на каждый язык. До исправления файл не показывается.
problem-missing-translation = у текста нет перевода на язык «{ $subject }»
help-missing-translation = Добавьте текст на этом языке. До этого показывается другой язык с пометкой.
problem-foreign-language = текст дан на языке «{ $subject }», которого в книге нет
help-foreign-language = Добавьте язык в handbook.ron или уберите текст. Казахский допускается только в названиях.
problem-empty-text = пустой текст на языке «{ $subject }»
help-empty-text = Напишите текст или уберите поле целиком.
problem-duplicate-id = идентификатор { $subject } уже занят: { $other }
help-duplicate-id = Дайте этой записи свой номер или имя. Показывается только первая запись.
problem-dangling-link = ссылка на { $subject } никуда не ведёт
help-dangling-link = Исправьте идентификатор или напишите Cited("акт", "статья"), если нормы в книге нет.
problem-unknown-act = цитируется акт { $subject }, у которого нет act.ron
help-unknown-act = Исправьте имя акта или добавьте acts/{ $subject }/act.ron.
problem-unknown-topic = темы { $subject } нет
help-unknown-topic = Исправьте имя или добавьте тему в topics.ron.
problem-unknown-source = у акта нет источника с ключом { $subject }
help-unknown-source = Исправьте ключ или добавьте источник в act.ron этого акта.
problem-name-mismatch = в статье указан номер { $subject }, а файл называется иначе
help-name-mismatch = Назовите файл { $subject }.ron или исправьте номер.
problem-no-editions = у статьи нет ни одной редакции
help-no-editions = Добавьте хотя бы одну редакцию с названием и датой.
problem-act-unreadable = акт { $subject } этой статьи не читается
help-act-unreadable = Сначала исправьте acts/{ $subject }/act.ron; до этого статьи акта не показываются: номер не должен стоять без акта.
problem-dates-out-of-order = редакции стоят не в порядке дат
help-dates-out-of-order = Пишите старшую редакцию первой; редакция кончается до начала следующей.
problem-empty-span = промежуток дат кончается раньше, чем начинается
help-empty-span = Пишите более ранний день первым.
problem-penalty-bounds = наказание пустое, или его нижний предел выше верхнего
help-penalty-bounds = Сверьте цифры с источником.
problem-act-not-there = в handbook.ron назван акт { $subject }, которого нет
help-act-not-there = Исправьте имя акта или уберите его из списка.
problem-figures-differ = в языках одного текста разные цифры ({ $subject })
help-figures-differ = Исправьте цифру по источнику или напишите её цифрами на обоих языках.
problem-mixed-scripts = в слове «{ $subject }» латинские и кириллические буквы
help-mixed-scripts = Наберите слово заново в одной раскладке.
problem-wrong-mark = такой знак в этом языке так не ставится: { $subject }
help-wrong-mark = В английском — “ ” и ’, в русском — « » и „ “; тире — это —; пробелы одиночные и обычные: неразрывные ставит программа.
problem-number-without-unit = у числа в наказании нет единицы: { $subject }
help-number-without-unit = Скажите, в чём оно считается: годы, месяцы, сутки, часы, МРП.
problem-long-sentence = предложение слишком длинное: { $subject }
help-long-sentence = Сделайте из него два.
problem-editions-overlap = редакция начинается раньше, чем кончилась предыдущая
help-editions-overlap = Дайте прежней редакции день перед началом следующей или обеим — один и тот же неподтверждённый промежуток.
problem-gap-unexplained = между двумя редакциями есть период, о котором ничего не сказано
help-gap-unexplained = Исправьте даты или скажите в примечании следующей редакции, что известно об этом периоде.
problem-unconfirmed-shown = показано было бы содержание с оценкой C
help-unconfirmed-shown = Уберите неподтверждённое или назовите его среди сомнений; у записи с оценкой C есть только название, номер, даты и адрес.
problem-out-of-reach = к этой норме не ведёт ни одна тема или ни один акт манифеста
help-out-of-reach = Дайте ей тему из topics.ron и назовите её акт в handbook.ron.
problem-one-sided = у { $subject } нет другой стороны этой связи
help-one-sided = Добавьте связь там или уберите её здесь.
problem-old-reading = акт последний раз прочитан { $subject }, более чем за год до этого издания книги
help-old-reading = Прочитайте действующий текст и поставьте known_as_of; или оставьте, и читатель увидит день, когда он прочитан.

## Экран
display-none = Открыть окно негде: не заданы ни DISPLAY, ни WAYLAND_DISPLAY.
display-refused = Рабочий стол отказал в соединении: { $reason }
display-library = Для окна нужна библиотека { $library }, которой на этом компьютере нет. В Debian и Ubuntu она находится в пакете { $package }.
display-failed = Окно открыть не удалось: { $reason }
display-still-works = Командная строка работает и без окна, например: handbook search притон

## Командная строка
cli-not-found = по запросу «{ $query }» ничего не найдено
cli-no-such-id = записи с идентификатором «{ $id }» нет; что есть, показывает `handbook list`
cli-no-such-act = акта «{ $act }» нет; акты показывает `handbook list --kind act`
cli-no-such-topic = темы «{ $topic }» нет; темы показывает `handbook list --kind topic`
cli-no-language = в книге нет языка «{ $tag }»; есть { $known }
cli-bad-date = «{ $text }» — не дата; пишите так: 2026-04-01 или 01.04.2026
cli-not-known-after = после { $date } неизвестно
cli-book-unreadable = { $path }: здесь нет справочника, который можно прочитать
cli-checked = норм: { $provisions }; ссылок, которые ведут к записям: { $links }; ссылок на право вне книги: { $cited }
cli-found = { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
}, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[many] { $warnings } предупреждений
}
cli-mode = режим
cli-mode-normal = обычный
cli-settings = настройки
cli-data = данные
cli-index = индекс
cli-nothing-kept = ничего не хранится
cli-index-stored = в памяти; у большого справочника — в { $folder }
cli-settings-set-aside = прежние настройки сохранены как { $file }
cli-help-handbook = Справочник о праве Казахстана в сфере сексуальных услуг, без сети, на двух языках. Без команды открывает окно.
cli-help-search = Искать в справочнике
cli-help-show = Показать одну запись целиком
cli-help-list = Показать, что есть
cli-help-check = Проверить папку содержания или встроенный справочник
cli-help-paths = Сказать, где хранятся настройки, данные и индекс
cli-help-arg-lang = Язык текстов и сообщений (для show можно both)
cli-help-arg-data-dir = Хранить всё в этой папке
cli-help-arg-portable = Хранить всё в папке portable рядом с программой
cli-help-arg-private = Ничего никуда не записывать
cli-help-arg-open = Открыть окно на этой записи
cli-help-arg-reset-settings = Начать с первоначальных настроек; прежние откладываются
cli-help-arg-query = Что искать
cli-help-arg-limit = Не больше стольких результатов
cli-help-arg-as-of = По закону на этот день, например 2026-04-01
cli-help-arg-act = Только этот акт, например criminal-code-2014
cli-help-arg-kind = Только записи этого вида
cli-help-arg-topic = Только эта тема, например minors
cli-help-arg-status = Только записи с этим действием
cli-help-arg-exact = В точности как введено: без других форм и замен
cli-help-arg-explain = Сказать, почему каждый результат стоит на своём месте
cli-help-arg-json = В виде JSON
cli-help-arg-id = Идентификатор, например criminal-code-2014/309 или review/1
cli-help-arg-format = В каком виде
cli-help-arg-dir = Папка содержания
cli-help-arg-help = Показать справку
cli-help-arg-version = Показать версию
cli-help-both-languages = English help: handbook --lang en --help
cli-help-arg-handbook = Читать содержание из этой папки

## Ситуации, часы, показ, о справочнике
situations = Ситуации
situation = Ситуация
guide-for = Для кого: { $whom }
guide-say = Скажите
guide-do-not-sign = Не подписывайте
guide-turn-to = К кому обратиться
own-contact = Ваш контакт: { $contact }
contact-add = Добавить свой контакт в настройках
institution-advocate = Адвокат
institution-organisation = Общественная или правозащитная организация
institution-health = Врач или клиника
institution-shelter = Приют или кризисный центр
institution-prosecutor = Прокуратура
institution-police = Полиция
institution-oversight = Орган, который проверяет полицию
institution-ombudsman = Уполномоченный по правам человека
institution-consulate = Посольство или консульство
show-this = Показать
show-close = Закрыть
show-card = { $number } из { $count }
clock = Часы сроков
clock-intro = Выберите, что произошло, и укажите когда. Часы считают только сроки, прочитанные для этой книги, каждый со своей статьёй.
clock-day = День
clock-time = Время
clock-now = Сейчас
clock-day-example = 25.11.2026
clock-time-example = 14:30
clock-unclear = Напишите день как 25.11.2026, время как 14:30.
clock-ahead = Этот момент ещё не наступил по часам компьютера.
clock-until = до { $moment }
clock-through = по { $day } включительно
clock-over = срок истёк
clock-left = осталось { $left }
clock-as-read = { $law }, прочитано по состоянию на { $date }
clock-moment = { $time }, { $date }
clock-left-minutes = { $hours ->
    [0] { $minutes } мин
   *[other] { $hours } ч { $minutes } мин
}
clock-left-days = { $count ->
    [0] последний день
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
about-purpose = Для чего он
about-is = Чем он является и чем нет
about-sources = Обзор
about-licence = Программа — свободное ПО под лицензией MIT.
about-fonts = Шрифты PT Sans и PT Serif — ParaType; их лицензия приложена.
settings-contacts = Ваши контакты
settings-contacts-note = Показаны в ситуациях. Хранятся только на этом компьютере, в файле настроек: кто его откроет, тот их прочитает.
settings-contacts-private = В приватном режиме контакты забываются при закрытии программы.

## Даты и редакции

as-of = Закон на день
as-of-example = день.месяц.год
as-of-last-read = как прочитано
as-of-which-day = Какой день важен?
as-of-unclear = Это не дата. Напишите, например, 1.4.2026 или 2026-04-01.
as-of-not-known-after = После { $date } неизвестно: акт прочитан по состоянию на этот день. Показана последняя редакция.
as-of-before = Первая редакция в книге действует с { $date }; на тот день её ещё не было.
as-of-before-it = До неё:
as-of-ended = На тот день норма уже не применялась. Последний день действия: { $date }
as-of-unsaid = О том дне книга ничего не говорит.
as-of-perhaps = День начала или конца этой редакции не подтверждён: на тот день она могла и не применяться.
as-of-either = На тот день может применяться любая из этих редакций:
as-of-edition = Показана редакция выбранного дня, насколько она известна книге.
timeline-between = полосы: день изменения не подтверждён
timeline-unknown = «?»: когда в это время сменилась редакция, никто не прочитал
compared = Сравнение санкций
compared-with = Вычислено по санкциям: { $citation }, { $span }; части сопоставлены по номерам.
compared-skips = Редакции между ними не читались.
compared-same = Санкции не отличаются.
compared-part = Часть { $part }
compared-item = Пункт { $part }
compared-part-added = новая часть с санкцией: { $penalty }
compared-part-gone = части больше нет; прежде: { $penalty }
compared-appeared = добавлено: { $measure }
compared-went = исключено: { $measure }
compared-must = стало обязательным: { $measure }
compared-may = больше не обязательно: { $measure }
compared-up = { $name } — строже: прежде { $before }, теперь { $after }
compared-down = { $name } — мягче: прежде { $before }, теперь { $after }
compared-other = { $name } — иначе: прежде { $before }, теперь { $after }
compared-unstated = срок не указан
beside = Сравнить
beside-none = Сравнить не с чем.
